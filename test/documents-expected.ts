/** Lines on which a rule speaks; for remarks that are many, how many. */
export interface Expected {
  readonly error: Readonly<Record<string, readonly number[]>>;
  readonly warning: Readonly<Record<string, readonly number[]>>;
  readonly info: Readonly<Record<string, readonly number[] | number>>;
}

/**
 * What is wrong with the five real documents, read line by line by a person: rule and line (labels and figures only, no sentences).
 * Every error can be signed; a warning asks the department for an answer.
 */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'guan-2021-disclosure': {
    error: {},
    warning: {
      'consistency/level-of-government-agrees': [38, 2551],
      'consistency/measure-has-one-value': [948],
      'consistency/narrative-agrees-with-targets': [1135, 1878],
      'consistency/standard-has-one-unit': [448, 455, 2207, 2214],
      'copies/goals-differ-between-projects': [414, 1977, 2172, 2234, 2304],
      'structure/titles-stand-over-their-tables': [1633, 1688, 1972, 2100],
      'targets/date-in-budget-year': [1773],
      'targets/direction-is-sensible': [1933],
      'targets/target-is-quantified': [811, 1327, 1437, 2025, 2353],
      'targets/unit-is-written-correctly': [969, 1101, 1844],
    },
    info: {
      'consistency/procurement-covers-purchasing-projects': [2484],
      'structure/brackets-are-balanced': [729, 1244],
      'structure/document-numbers-are-whole': [388, 2118],
      'structure/numbers-run-on': [49],
      'structure/words-are-not-doubled': [77, 606],
      'targets/basis-is-given': [463, 504, 641, 750, 1047, 1375, 1727, 1845, 1907, 2153],
      'targets/kind-fits-category': [1215, 2413],
      'targets/rate-within-100': [1306],
      'targets/satisfaction-leaves-room': [599, 709, 2478],
      'targets/target-is-quantified': 33,
    },
  },
  'langfang-2020-disclosure': {
    error: {
      'consistency/procurement-covers-announced-purchases': [1305],
    },
    warning: {
      'consistency/level-of-government-agrees': [1391],
      'copies/goals-differ-within-project': [629],
      'targets/target-has-unit': [311],
      'targets/target-is-quantified': [302, 360, 373, 407],
    },
    info: {
      'structure/words-are-not-doubled': [834],
      'targets/kind-fits-category': [378, 453, 563, 601, 635, 680, 887, 952, 981, 1047, 1104, 1220, 1263],
      'targets/satisfaction-leaves-room': [1207],
      'targets/target-is-quantified': 31,
    },
  },
  'shanhaiguan-2022-disclosure': {
    error: {
      'arithmetic/revenue-equals-its-sources': [43],
      'consistency/empty-table-statement-agrees': [1851],
    },
    warning: {
      'completeness/no-blank-figures': [1723],
      'completeness/totals-are-filled-in': [1826],
      'consistency/asset-date-is-current': [1820],
      'consistency/listed-projects-agree-with-forms': [45, 45, 45],
      'consistency/plans-are-current': [94],
      'consistency/vehicles-within-assets': [153],
      'copies/goals-differ-between-projects': [810, 1581],
      'copies/indicators-differ-between-projects': [276, 1555],
      'copies/paragraphs-differ': [99],
      'copies/sentences-differ-within-paragraph': [70, 82],
      'targets/direction-is-sensible': [502, 584, 667, 757, 847, 937, 1116, 1446, 1528, 1618],
      'targets/first-levels-present': [194, 276, 358, 440, 522, 1054, 1136, 1218, 1302, 1384, 1645],
      'targets/target-has-unit': [
        153, 160, 167, 174, 181, 235, 242, 249, 256, 263, 317, 324, 331, 338, 345, 399, 406, 413, 420, 427, 481, 488, 495, 502, 509, 563,
        570, 577, 584, 591, 646, 653, 660, 667, 674, 681, 736, 743, 750, 757, 764, 771, 826, 833, 840, 847, 854, 861, 916, 923, 930, 937,
        944, 951, 1006, 1013, 1020, 1027, 1034, 1041, 1095, 1102, 1109, 1116, 1123, 1177, 1184, 1191, 1198, 1205, 1261, 1268, 1275, 1282,
        1289, 1343, 1350, 1357, 1364, 1371, 1425, 1432, 1439, 1446, 1453, 1507, 1514, 1521, 1528, 1535, 1542, 1597, 1604, 1611, 1618, 1625,
        1632, 1687, 1694, 1701, 1708, 1715,
      ],
    },
    info: {
      'consistency/building-area-is-plausible': [1831],
      'copies/indicator-cells-differ': 94,
      'structure/budget-names-are-whole': [1855],
      'structure/tables-hold-no-template-rows': [1842],
      'targets/first-levels-present': [112],
      'targets/goals-say-something': [466],
      'targets/kind-fits-category': [172, 233, 254, 315, 336, 397, 561, 1175, 1196, 1280, 1430, 1685, 1706],
    },
  },
  'shijiazhuang-2019-self-evaluation': {
    error: {
      'scores/execution-rate-equals-spent-over-budget': [54, 137],
      'scores/execution-rates-agree': [23],
      'scores/form-filled-in': [206],
      'scores/total-equals-scores': [26, 418],
    },
    warning: {
      'copies/goals-differ-between-projects': [348, 355],
      'scores/actual-is-comparable': [263, 413, 414, 415],
      'scores/completion-fits-targets': [411],
      'scores/form-filled-in': [45, 256, 316, 407],
      'scores/full-score-without-shortfall': [146, 266],
      'scores/overachievement-explained': [52, 262],
      'scores/problems-fit-scores': [322],
      'scores/reporting-unit-is-responsible': [39, 70],
      'targets/first-levels-present': [104, 135, 193, 254, 285, 314, 342, 373, 405],
      'targets/kind-fits-category': [204, 205],
      'targets/target-belongs-to-indicator': [231, 232, 233, 235],
      'targets/target-has-unit': [53, 236],
      'targets/target-is-quantified': [82],
      'targets/unit-fits-name': [382],
    },
    info: {
      'copies/indicators-differ-within-project': [295, 296],
      'scores/achievement-differs-from-goal': [19, 229, 291, 320, 348],
      'scores/overachievement-explained': [55, 173, 350],
      'scores/weights-balanced': [324, 353],
      'statistics/scores-are-spread': [26],
      'structure/words-are-not-doubled': [19],
      'targets/kind-fits-category': [85, 86, 115, 171],
      'targets/target-is-quantified': [83, 85, 86, 112, 113, 115, 171, 293, 294, 295, 296, 352, 383],
    },
  },
  'tangshan-2023-targets': {
    error: {
      'structure/document-is-complete': [2609],
    },
    warning: {
      'copies/goals-differ-between-projects': [1152],
      'copies/indicator-cells-differ': [
        127, 216, 305, 394, 483, 572, 661, 750, 839, 928, 1017, 1106, 1195, 1284, 1373, 1462, 1551, 1640, 1729,
      ],
      'copies/indicators-differ-between-projects': [1126],
      'structure/numbers-run-on': [29],
      'targets/target-has-unit': [2592],
      'targets/unit-is-written-correctly': [
        1797, 1825, 1886, 1914, 1976, 1990, 2004, 2065, 2079, 2093, 2154, 2182, 2243, 2257, 2271, 2332, 2360, 2421, 2435, 2449, 2510, 2524,
        2538, 2599,
      ],
    },
    info: {
      'copies/indicators-differ-within-project': [2173, 2351],
      'structure/brackets-are-balanced': [2326],
      'structure/numbers-run-on': [8],
      'targets/kind-fits-category': 45,
      'targets/purpose-names-its-unit': [247],
      'targets/target-is-quantified': [1818, 1907, 1997, 2264, 2442],
    },
  },
};
