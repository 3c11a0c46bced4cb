/** 占本年收入比例: what the shares of a column are of, where its name says so; undefined for a column that names nothing. */
export const shareBase = (column: string | undefined): string | undefined => /占((?:本年|当年)(?:收入|支出))/.exec(column ?? '')?.[1];
