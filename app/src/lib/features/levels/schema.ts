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

/** By which link the package goes to the superior's server, and what tells that server: its key's fingerprint as its page shows it, and its certificate. */
export const packageRouteSchema = v.object({
	address: v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(1000, 'words.too-long'),
		v.regex(/^https:\/\/[^\s/?#@]+\/[^\s/?#]+\/submit\/[\w-]+$/u, 'package.address-unreadable'),
		v.check((text) => URL.canParse(text), 'package.address-unreadable')
	),
	fingerprint: v.pipe(
		v.string(),
		v.transform((text) => text.replace(/[\s:-]/gu, '').toLowerCase()),
		v.regex(/^[0-9a-f]{12}$/u, 'package.fingerprint-unreadable')
	),
	certificate: v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => text.replace(/[\s:]/gu, '').toLowerCase() || null),
		v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'package.certificate-unreadable')))
	)
});
export type PackageRoute = v.InferOutput<typeof packageRouteSchema>;
export const sendingSchema = v.object({ id });

export const receiptSchema = v.object({
	receipt: v.pipe(
		v.file('words.missing'),
		v.check(({ size }) => size > 0, 'words.missing')
	),
	trust: v.pipe(
		v.optional(v.literal('yes')),
		v.transform((said) => said === 'yes')
	)
});
