import * as v from 'valibot';

const userId = v.pipe(v.string(), v.nonEmpty('member.not-found'), v.maxLength(100));
const whole = (from: number, to: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{1,4}$/, 'account-rules.number'),
		v.toNumber(),
		v.minValue(from, 'account-rules.number'),
		v.maxValue(to, 'account-rules.number')
	);

export const leavingSchema = v.object({
	userId,
	toUserId: v.pipe(v.string(), v.maxLength(100)),
	reason: v.pipe(v.string(), v.trim(), v.nonEmpty('member.reason-missing'), v.maxLength(500, 'member.reason-missing'))
});
export type Leaving = v.InferOutput<typeof leavingSchema>;

export const openingSchema = v.object({ userId });

export const factorSchema = v.object({
	userId,
	reason: v.pipe(v.string(), v.trim(), v.nonEmpty('member.reason-missing'), v.maxLength(500, 'member.reason-missing'))
});

/** A browser leaves out a box that is not ticked. */
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((chosen) => chosen === 'on')
);

export const rulesSchema = v.object({
	idleMinutes: whole(1, 60),
	adminIdleMinutes: whole(1, 60),
	idleAccountDays: whole(14, 365),
	/** Empty: passwords do not grow old. */
	passwordDays: v.union(
		[
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			whole(30, 730)
		],
		'account-rules.number'
	),
	adminSecondFactor: ticked,
	fourEyes: ticked,
	/** At least one: a second account of one's own is no second person at once. */
	newcomerDays: whole(1, 10)
});
export type AccountRules = v.InferOutput<typeof rulesSchema>;
