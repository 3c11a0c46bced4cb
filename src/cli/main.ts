#!/usr/bin/env node
import { guardProcess } from './guard-process.ts';
import { languageOf, runCommandLine } from './run.ts';
import { processShell } from './shell.ts';

const shell = processShell();
const argv = process.argv.slice(2);
const leave = guardProcess(languageOf(argv, shell));
await leave(await runCommandLine(argv, shell));
