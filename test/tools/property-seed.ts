import { configureGlobal } from 'fast-check';

/** Property tests draw from the seed of the run; YUSHEN_SEED repeats one. */
configureGlobal({ seed: Number(process.env['YUSHEN_SEED']) });
