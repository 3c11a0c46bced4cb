/** Steps that one rule may take on one record, and on all records together when it finishes; real papers need some thousand. */
export const WORK_OF_RULE = 20_000_000;
