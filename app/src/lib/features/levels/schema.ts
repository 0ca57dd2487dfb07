import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid('request.unreadable'));

/** Which return above: "agency obligation", as the chosen box says. */
export const sendUpSchema = v.object({
	to: v.pipe(
		v.string('levels.choose'),
		v.regex(/^[0-9a-f-]{36} [0-9a-f-]{36}$/, 'levels.choose'),
		v.transform((both) => both.split(' ')),
		v.tuple([id, id]),
		v.transform(([agencyId, obligationId]) => ({ agencyId, obligationId }))
	)
});
/** An empty agency: the unit stands for none any more. */
export const lowerSchema = v.object({ unit: id, agency: v.union([v.literal(''), id]) });
