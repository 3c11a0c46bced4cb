import { memoise } from '../../model/memoise.ts';

/** Things nobody wants more of, at the end of a name, where they are what is counted: `考生投诉情况`, `差错率`, `安全事故发生数`. */
const BAD_HEAD =
  /(?:投诉|事故|差错|错误|违规|违纪|违法|违约|故障|失误|死亡|伤亡|超支|超编|超标|逾期|延误|缺勤|空置|闲置|上访|信访|返贫|变质|漏报|瞒报|误报|失联|流失|辍学|致贫|脱管|泄密|舆情|破损|损耗|发病|感染|残次|返工|溢出|拖欠|亏损|偏差|负面|受害|停机|宕机|中断|误诊|漏诊)(?:行为|事件|问题|案件|现象)?(?:发生)?(?:率|数|次数|人数|件数|起数|数量|情况|量|比例|比率|占比|次|程度)?$/;

/** Words that turn a bad thing into a task: 投诉处理率, 隐患排查数, 事故下降率. The suffix is resolved last. */
const TURNED =
  /(?:整改|处理|处置|处理|化解|下降|减少|降低|控制|结案|办结|排查|查处|检查|整治|治理|预防|防范|防控|救治|救助|受理|调处|消除|避免|杜绝|修复|维修|排除|回复|答复|监测|监控|应对|纠正|追回|保险|赔付|核查|调查|治愈|解决|发现|挽回|回收|盘活|清理|抢修|响应|无|零|未|不)/;

/** What was done late or against the rules, where that stands before what is done and not at the end: 逾期发放率, 违规使用率. */
const DONE_BADLY =
  /(?:(?:逾期|超期|延迟|迟延)(?:发放|支付|拨付|兑付|到位|办理|办结|完成|交付|交货|提交|报送|上报|还款|归还|结算|开工|完工|竣工)|(?:违规|违法|违纪|超标准|超范围|虚假)(?:发放|支付|拨付|使用|支出|列支|开支|收费|占用|挪用|申报|领取|享受))(?:率|比例|比率|占比)$/;

/** Rates of what falls short of a standard. Those found by inspection may be what an inspection is for, and are left alone. */
const FALLS_SHORT = /(?:不合格|不达标|未达标|不及格|不及时|未按时完成|未按期完成|未完成)(?:率|比例|比率|占比)$/;
const FOUND = /[抽检查验测]|发现|稽核|执法|筛/;

/** Whether less of what a name counts is better. Only what is sure: the bad thing is what the name ends with, and nothing turns it. */
export const isLowerBetter: (name: string) => boolean = memoise((name) => {
  const plain = name.replace(/（[^）]*）/g, '');
  if (/(?:不满意|差评)(?:率|度|数|情况)?$/.test(plain)) return true;
  if (FALLS_SHORT.test(plain)) return !FOUND.test(plain) && !TURNED.test(plain.replace(FALLS_SHORT, ''));
  return (BAD_HEAD.test(plain) || DONE_BADLY.test(plain)) && !TURNED.test(plain);
});

/** Rates of bad things that some keep up on purpose: beds and parking places that stand free. */
const KEPT_FREE = /空置|闲置/;

/** Whether a name is a rate of what nobody wants any of: a floor under it asks for harm. */
export const isBadRate = (name: string): boolean => /率(?:（[^）]*）)?$/.test(name) && isLowerBetter(name) && !KEPT_FREE.test(name);

const RATE_OF_GOOD =
  /(?:合格|达标|覆盖|满意|完成|及时|准确|到位|正确|完好|通过|出勤|到岗|参与|参加|知晓|正常|运转|落实|办结|结案|整改|达成|保障|拨付|发放|普及|利用|使用|成活|优良|优秀|规范|合规|就业|入学|结业|毕业|录取|签约|转化|达到|符合|保存|有效|命中|按时|准时|准点|通畅|运行|巩固|认可|支持|采纳|采用|解决|化解|处理|破案|治愈|检出|排查|验收|竣工|开工|实现|好评|出席|在岗|响应|修复|回访|回复|受益|代理|配备|建成|绿化|开出|上岗|一致|吻合|相符)(?:完成|合格|到位)?(?:率|度|程度|比例|占比|比率)$/;

/** Whether a name is a rate of which more is better and 100 the most: 合格率, 覆盖率, 满意度. Only what is sure. */
export const isGoodRate: (name: string) => boolean = memoise((name) => {
  const plain = name.replace(/（[^）]*）/g, '');
  return RATE_OF_GOOD.test(plain) && !isLowerBetter(plain) && !/不|未|非|误/.test(plain.slice(-8));
});
