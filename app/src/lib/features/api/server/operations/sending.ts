import * as v from 'valibot';
import { entrySchema, nilSchema } from '#lib/features/submissions/schema.ts';
import { type Entry, sendNilReturn, submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { withdrawSubmission } from '#lib/features/submissions/server/service/withdraw-submission.ts';
import { count, nothing, text } from '../fields.ts';
import { heldReturn } from '../held-return.ts';
import { operation } from '../operation.ts';
import { inReturn, keyOf, returnPath, returnRoute } from './returns.ts';

/** What the Office says of a return that it enters for a unit; a unit's own has none. */
const entry = v.optional(entrySchema);

const sending = v.variant('kind', [
	v.object({ kind: v.literal('rows'), daysSeen: v.optional(v.boolean(), false), entry }),
	v.object({ kind: v.literal('nil'), ...nilSchema.entries, entry })
]);

export const sendingOperations = [
	operation({
		id: 'sendReturn',
		method: 'POST',
		path: `${returnPath}/versions`,
		right: { routeId: returnRoute, action: 'submit' },
		scope: 'return',
		gives: 'one',
		params: v.object(inReturn),
		query: nothing,
		body: sending,
		answer: v.object({ version: count, sha256: text }),
		use: async ({ ctx, params, body, key, scopes }) => {
			const of = await heldReturn({ ctx, params, scopes });
			const entered: Entry | null = body.entry ? { ...body.entry, proofSha256: null } : null;
			return body.kind === 'nil' ? sendNilReturn(ctx, of, body.reason, entered, key) : submitSubmission(ctx, of, entered, key, body.daysSeen);
		}
	}),
	operation({
		id: 'withdrawReturn',
		method: 'POST',
		path: `${returnPath}/withdrawals`,
		right: { routeId: returnRoute, action: 'withdraw' },
		scope: 'return',
		gives: 'one',
		params: v.object(inReturn),
		query: nothing,
		body: nothing,
		answer: v.object({ status: text, version: count }),
		use: async ({ ctx, params, key, scopes }) => {
			await withdrawSubmission(ctx, await heldReturn({ ctx, params, scopes }), key);
			const { status, version } = await viewReturn(ctx, keyOf(params));
			return { status, version };
		}
	})
];
