import * as v from 'valibot';
import { addFiles } from '#lib/features/evidence/server/service/add-files.ts';
import { takeImportSchema } from '#lib/features/submissions/schema.ts';
import { keepReturn } from '#lib/features/submissions/server/service/import-file.ts';
import { takeImport } from '#lib/features/submissions/server/service/take-import.ts';
import { holdsLevels, takeLevels } from '#lib/features/submissions/server/service/take-levels.ts';
import { count, id, listOf, maybe, nothing, text } from '../fields.ts';
import { FileNotTaken } from '../file-not-taken.ts';
import { heldReturn } from '../held-return.ts';
import { operation, type SentFile } from '../operation.ts';
import { inReturn, keyOf, returnPath, returnRoute } from './returns.ts';

const fileName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

export const fileOperations = [
	operation({
		id: 'keepFile',
		method: 'POST',
		path: `${returnPath}/files`,
		right: { routeId: returnRoute, action: 'upload' },
		scope: 'files',
		gives: 'one',
		takesFile: true,
		params: v.object(inReturn),
		query: v.object({ name: fileName }),
		body: null,
		answer: v.object({ sha256: text }),
		use: async ({ ctx, params, body }) => {
			const kept = await keepReturn(ctx, keyOf(params), body);
			if (!kept.ok) throw new FileNotTaken(kept);
			return kept;
		}
	}),
	operation({
		id: 'importFile',
		method: 'POST',
		path: `${returnPath}/imports`,
		right: { routeId: `${returnRoute}/import` },
		scope: 'return',
		gives: 'one',
		params: v.object(inReturn),
		query: nothing,
		body: takeImportSchema,
		answer: v.object({ rows: maybe(count) }),
		use: async ({ ctx, params, body, key, scopes }) => {
			const of = await heldReturn({ ctx, params, scopes });
			if (!(await holdsLevels(ctx, of, body.sha256))) return takeImport(ctx, of, body, key);
			await takeLevels(ctx, of, body, key);
			return { rows: null };
		}
	}),
	operation({
		id: 'addEvidence',
		method: 'POST',
		path: `${returnPath}/evidence`,
		right: { routeId: `${returnRoute}/evidence` },
		scope: 'files',
		gives: 'one',
		takesFile: true,
		params: v.object(inReturn),
		query: v.object({ name: fileName, activity: v.optional(id) }),
		body: null,
		answer: v.object({ added: count, known: listOf(text), refused: listOf(v.object({ name: text, why: text })) }),
		use: ({ ctx, params, query, body, key }) => addFiles(ctx, keyOf(params), { activityId: query.activity ?? null, files: [asFile(body)] }, key)
	})
];

function asFile({ name, bytes }: SentFile): File {
	return new File([new Uint8Array(bytes)], name);
}
