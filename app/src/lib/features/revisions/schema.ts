import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid());

export const revisionForm = v.object({ version: v.pipe(v.string(), v.transform(Number), v.integer()) });
export const seenForm = v.object({ revision: id });
