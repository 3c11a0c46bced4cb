import type { Profile } from '../../src/engine/config.ts';

export const prePublication: Profile = {
  name: 'pre-publication',
  title: { zh: '公开前审核', en: 'Before publication' },
  description: {
    zh: '全部规则，各按自己的级别。财政部门在公开前审核时使用，也是默认方案。',
    en: 'All rules with their own severities, for the finance bureau before anything is published. The default.',
  },
};
