import type { Profile } from '../../src/engine/config.ts';

export const selfCheck: Profile = {
  name: 'self-check',
  title: { zh: '部门自查', en: 'Self-check' },
  description: {
    zh: '部门报送前自己检查时使用：规则齐全，每条都给出改法，措辞平和（请改正、请核对、供参考），不因有问题而失败。',
    en: 'For departments before they submit: all rules, each with what to do, gently worded (to correct, to check, to note), and never failing for what it finds.',
  },
  tone: 'gentle',
  rules: { 'statistics/*': 'off' },
  failOn: 'never',
};
