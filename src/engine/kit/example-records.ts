/** Cells of an indicator row as another system would write them. */
export interface ExampleIndicator {
  readonly level1?: string;
  readonly level2?: string;
  readonly level3?: string;
  readonly description?: string;
  readonly target?: string;
  readonly actual?: string;
  readonly completionRate?: string;
  readonly weight?: string;
  readonly score?: string;
  readonly scoreRate?: string;
  readonly explanation?: string;
  readonly execution?: boolean;
}

/** A plain project record for the examples of rules. */
export function exampleProject(cells: Readonly<Record<string, unknown>>): unknown {
  return { kind: 'project', document: 'd', name: '公共文化服务', unit: '万元', ...cells };
}

/** A plain project record with these indicator rows; a level that is not given is a quantity under output. */
export function exampleIndicators(...rows: readonly ExampleIndicator[]): unknown {
  return exampleProject({
    indicators: rows.map((row) => ({ level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人', ...row })),
  });
}
