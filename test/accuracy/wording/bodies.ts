import { type Agency, agencies } from './agencies.ts';
import type { Random } from './random.ts';

export type Level = 'central' | 'province' | 'city' | 'county' | 'town';

/** The body that publishes: an agency, school or hospital of an invented place, or the place itself. */
export interface Body {
  /** As on the title page: 湖南省云溪县水利局. */
  readonly name: string;
  /** As it calls itself: 我局, 本单位, 本部门. */
  readonly self: string;
  /** The place: 云溪县; for a central body empty. */
  readonly place: string;
  readonly province: string;
  /** 县, 市, 省: 全县, 县本级, 县级. */
  readonly rank: string;
  readonly level: Level;
  readonly agency: Agency;
  /** 部门 for a department with its units, 单位 for one unit alone. */
  readonly scope: '部门' | '单位';
  readonly administrative: boolean;
}

const provinces = [
  '湖南省',
  '云南省',
  '贵州省',
  '四川省',
  '山东省',
  '浙江省',
  '广东省',
  '安徽省',
  '江西省',
  '湖北省',
  '河南省',
  '陕西省',
  '甘肃省',
  '新疆维吾尔自治区',
  '黑龙江省',
  '海南省',
  '广西壮族自治区',
  '内蒙古自治区',
  '吉林省',
  '辽宁省',
  '福建省',
  '江苏省',
  '山西省',
  '青海省',
  '宁夏回族自治区',
  '河北省',
];
const first = ['云', '清', '青', '临', '永', '安', '新', '平', '长', '宁', '石', '龙', '金', '白', '东', '丰', '和', '泰', '兴', '望'];
const second = ['溪', '川', '山', '江', '阳', '源', '河', '城', '岭', '水', '泉', '康', '远', '州', '陵', '原', '林', '湖', '田', '平'];

const place = (r: Random): string => {
  const name = r.pick(first) + r.pick(second);
  return /(.)\1/.test(name) ? '云溪' : name;
};

export function drawBody(r: Random): Body {
  const province = r.pick(provinces);
  const stem = place(r);
  const level = r.pick<Level>(['county', 'county', 'county', 'city', 'city', 'province', 'town', 'central']);
  const agency = r.pick(agencies.filter((one) => one.levels.includes(level)));
  const rank = {
    central: '',
    province: province.endsWith('区') ? '自治区' : '省',
    city: '市',
    county: r.pick(['县', '区', '县', '县', '市']),
    town: r.pick(['镇', '乡']),
  }[level];
  const county = `${place(r)}县`;
  const where = {
    central: '',
    province,
    city: `${stem}市`,
    county: `${stem}${rank}`,
    town: `${r.chance(0.5) ? county : ''}${stem}${rank}`,
  }[level];
  const party = agency.name.startsWith('委');
  const full = party ? `${r.chance(0.5) ? '中共' : ''}${where}${agency.name}` : `${where}${agency.name}`;
  const prefix = level === 'county' && r.chance(0.12) ? province : level === 'city' && r.chance(0.1) ? province : '';
  const scope = agency.administrative && r.chance(0.6) ? '部门' : '单位';
  const own =
    { 局: '我局', 院: '我院', 校: '我校', 委: '我委', 办: '我办', 会: '我会', 厅: '我厅', 部: '我部', 镇: '我镇', 乡: '我乡' }[
      agency.short
    ] ?? '我单位';
  const self = r.pick([own, scope === '部门' ? '本部门' : '本单位', scope === '部门' ? '我部门' : '我单位', '']);
  return { name: prefix + full, self, place: where, province, rank, level, agency, scope, administrative: agency.administrative };
}

/** A place whose finance bureau reports: a county, a city or a province. */
export function drawPlace(r: Random): Body {
  const province = r.pick(provinces);
  const level = r.pick<Level>(['county', 'county', 'city', 'city', 'province']);
  const rank =
    level === 'province'
      ? province.endsWith('区')
        ? '自治区'
        : '省'
      : level === 'city'
        ? r.pick(['市', '市', '州'])
        : r.pick(['县', '区', '县', '市']);
  const where = level === 'province' ? province : `${place(r)}${rank}`;
  const agency = agencies.find((one) => one.name === '财政局') ?? r.pick(agencies);
  return { name: where, self: '', place: where, province, rank, level, agency, scope: '部门', administrative: true };
}
