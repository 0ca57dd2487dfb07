import * as v from 'valibot';

export const retrySchema = v.object({ jobId: v.pipe(v.string(), v.uuid('job.not-found')) });
export const roundSchema = v.object({ name: v.pipe(v.string(), v.regex(/^[a-z-]+\.[a-z-]+$/, 'job.not-found'), v.maxLength(60, 'job.not-found')) });
