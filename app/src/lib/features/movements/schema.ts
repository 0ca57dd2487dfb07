import { sheetAggregations, criterionScorers, readPoints, voteRules } from '@kheo/core';
import * as v from 'valibot';
import { day, fileOrNone, id, text, words } from '#lib/fields.ts';
import { thanksVerdicts } from './gallery.ts';
import { nominationKinds } from './movement.ts';
import { ACHIEVEMENT_MAX, NAME_MAX, PURPOSE_MAX, REASON_MAX, REMARK_MAX, THANKS_MAX, TITLE_MAX } from './limits.ts';

const CRITERIA_MAX = 40;

const version = v.pipe(v.string(), v.toNumber(), v.integer());
const whole = (least: number, most: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d+$/u, 'movement.number'),
		v.transform(Number),
		v.minValue(least, 'movement.number'),
		v.maxValue(most, 'movement.number')
	);
const wholeOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.transform((typed) => (typed === '' ? null : typed)),
	v.nullable(whole(1, 1000))
);
const idOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.nullable(id)
);
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed !== '')
);
const column = (max: number) => v.optional(v.array(v.pipe(v.string(), v.trim(), v.maxLength(max, 'words.too-long'))), []);

/** A new row gets a key that no other row has, whatever was taken out before. */
function freeKey(taken: readonly string[], at: number): string {
	return `c${at + 1 + Math.max(0, ...taken.map((key) => Number(/^c(\d+)$/u.exec(key)?.[1] ?? 0)))}`;
}

/** A row of fields for each criterion; rows without a name are not filled in. `id`: the set that is changed, empty for a new one. */
export const criteriaSchema = v.pipe(
	v.object({
		id: idOrNone,
		version,
		name: words(NAME_MAX),
		source: text(TITLE_MAX),
		aggregation: v.picklist(sheetAggregations, 'request.unreadable'),
		quorum: v.picklist(voteRules, 'request.unreadable'),
		threshold: whole(0, 100),
		key: column(60),
		criterion: column(NAME_MAX),
		weight: column(4),
		max: column(5),
		evidence: column(TITLE_MAX),
		scorer: v.optional(v.array(v.picklist(criterionScorers, 'request.unreadable')), [])
	}),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
		const { key, criterion, weight, max, evidence, scorer, ...set } = value;
		const number = (typed: string | undefined, most: number) =>
			/^\d+$/u.test(typed ?? '') && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : null;
		const rows = criterion.flatMap((name, at) =>
			name === ''
				? []
				: [
						{
							id: key[at] || freeKey(key, at),
							name,
							weight: number(weight[at], 100),
							max: number(max[at], 1000),
							evidence: evidence[at] ?? '',
							scorer: scorer[at] ?? ('council' as const)
						}
					]
		);
		const criteria = rows.flatMap((row) => (row.weight === null || row.max === null ? [] : [{ ...row, weight: row.weight, max: row.max }]));
		if (criteria.length < rows.length) {
			addIssue({ message: 'movement.number' });
			return NEVER;
		}
		if (!criteria.some((one) => one.scorer === 'council') || criteria.length > CRITERIA_MAX) {
			addIssue({ message: 'movement.criteria-none' });
			return NEVER;
		}
		return { ...set, criteria };
	})
);
export type CriteriaForm = v.InferOutput<typeof criteriaSchema>;

export const movementSchema = v.object({
	title: words(TITLE_MAX),
	purpose: text(PURPOSE_MAX),
	planId: idOrNone,
	documentId: idOrNone,
	cited: text(TITLE_MAX),
	criteriaId: v.pipe(v.string(), v.uuid('movement.criteria-missing')),
	signUpBy: day,
	nominateBy: day,
	placesCollective: wholeOrNone,
	placesPerson: wholeOrNone,
	isPublic: tick
});
export type NewMovement = v.InferOutput<typeof movementSchema>;

export const stepSchema = v.object({ version });
export const stoppingSchema = v.object({ version, reason: words(REASON_MAX) });
export type Stopping = v.InferOutput<typeof stoppingSchema>;
export const signUpSchema = v.object({ unitId: id, note: text(REASON_MAX) });
export type NewSignUp = v.InferOutput<typeof signUpSchema>;
export const withdrawSchema = v.object({ id, reason: words(REASON_MAX) });
export type Withdrawal = v.InferOutput<typeof withdrawSchema>;

export const nominationSchema = v.object({
	unitId: id,
	kind: v.picklist(nominationKinds, 'request.unreadable'),
	name: words(NAME_MAX),
	post: text(NAME_MAX),
	model: text(TITLE_MAX),
	achievement: words(ACHIEVEMENT_MAX)
});
export type NewNomination = v.InferOutput<typeof nominationSchema>;

/** Points in the order of the criteria beside them. */
const scores = v.pipe(
	v.object({ criterion: column(60), points: column(9) }),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
		const read = value.criterion.map((id, at) => [id, readPoints(value.points[at] ?? '')] as const);
		const known = read.flatMap(([id, points]) => (points === null ? [] : [[id, points] as const]));
		if (known.length === read.length && known.length > 0) return Object.fromEntries(known);
		addIssue({ message: 'nomination.points' });
		return NEVER;
	})
);
export const pointsSchema = v.intersect([
	v.object({ id, remark: text(REMARK_MAX) }),
	v.pipe(
		scores,
		v.transform((points) => ({ points }))
	)
]);
export type Points = v.InferOutput<typeof pointsSchema>;

export const fileSchema = v.object({ id, criterion: text(60), file: fileOrNone });
export type NewFile = v.InferOutput<typeof fileSchema>;
export const removalSchema = v.object({ id });

export const memberSchema = v.object({
	userId: v.pipe(v.string(), v.minLength(1, 'movement.member-missing'), v.maxLength(100)),
	title: text(NAME_MAX),
	isChair: tick
});
export type NewMember = v.InferOutput<typeof memberSchema>;
export const stanceSchema = v.object({
	id,
	hasConflict: v.pipe(
		v.picklist(['yes', 'no'], 'nomination.undeclared'),
		v.transform((said) => said === 'yes')
	),
	reason: text(REASON_MAX)
});
export type Stance = v.InferOutput<typeof stanceSchema>;

/** Those that are level, each with the number it is to have among them. */
export const tieSchema = v.object({
	nomination: v.optional(v.array(id), []),
	order: v.optional(v.array(whole(1, 1000)), []),
	reason: words(REMARK_MAX)
});
export type TieForm = v.InferOutput<typeof tieSchema>;
export const recogniseSchema = v.object({ version, chosen: v.pipe(v.optional(v.array(id), []), v.minLength(1, 'movement.none-chosen')) });
export type Recognising = v.InferOutput<typeof recogniseSchema>;

export const showingSchema = v.object({
	id,
	version,
	title: words(TITLE_MAX),
	words: words(ACHIEVEMENT_MAX),
	place: text(TITLE_MAX),
	picture: fileOrNone,
	alt: text(TITLE_MAX)
});
export type Showing = v.InferOutput<typeof showingSchema>;
export const hidingSchema = v.object({ id, version });
export const thanksSchema = v.object({
	words: v.pipe(v.optional(v.string(), ''), v.trim(), v.minLength(1, 'thanks.words-missing'), v.maxLength(THANKS_MAX, 'thanks.words-missing')),
	token: text(200),
	website: text(500),
	altcha: v.optional(v.string())
});
export type Thanks = v.InferOutput<typeof thanksSchema>;
export const judgingSchema = v.object({
	chosen: v.pipe(v.optional(v.array(id), []), v.minLength(1, 'thanks.none-chosen')),
	verdict: v.picklist(thanksVerdicts, 'request.unreadable')
});
export type Judging = v.InferOutput<typeof judgingSchema>;
