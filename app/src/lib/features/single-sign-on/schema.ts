import * as v from 'valibot';

const userId = v.pipe(v.string(), v.nonEmpty('member.not-found'), v.maxLength(100, 'member.not-found'));

export const linkingSchema = v.object({ id: v.pipe(v.string(), v.uuid()), userId });
export const settlingSchema = v.object({ id: v.pipe(v.string(), v.uuid()) });
export const unlinkingSchema = v.object({ userId });
