/** What the machine-readable formats call the program. The version is that of package.json; a test keeps them equal. */
export const TOOL = { name: 'yushen', fullName: 'yushen 预审', version: '0.1.0' } as const;
