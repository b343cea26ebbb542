import fc from "fast-check";

// The same cases on every run, so that a red check is the change's doing; FAST_CHECK_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20221021) });
