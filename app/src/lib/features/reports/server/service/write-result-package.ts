import { type ResultContent, resultContent } from '@kheo/core';
import { writePackage } from '@kheo/documents/package/write-package';
import canonicalize from 'canonicalize';
import { frozenPaper } from '#lib/features/drafts/server/service/place-draft.ts';
import { installationKey } from '#lib/features/packages/server/service/installation-key.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { contextOf, readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { appVersion } from '#lib/server/version.ts';
import { assertReader } from '../access.ts';
import { findReportTask, listResults } from '../queries.ts';

export type FrozenResult = { readonly content: ResultContent; readonly sha256: string; readonly frozenAt: Date; readonly draftId: string };

/** The newest result report that went to signature, as data for the level above; null while none did. */
export async function findFrozenResult(tx: ReadTx, obligationId: string): Promise<FrozenResult | null> {
	const task = await findReportTask(tx, obligationId);
	if (!task) throw new Problem('result.not-a-report');
	for (const made of await listResults(tx, obligationId)) {
		const paper = await frozenPaper(tx, made.draftId);
		if (!paper) continue;
		const lower = new Set(made.question.lower?.map(({ unit }) => unit) ?? []);
		const content = resultContent({
			issuer: task.heading.issuer,
			title: paper.about,
			theme: task.theme,
			year: task.year,
			supplement: made.supplement,
			paperSha256: paper.sha256,
			agency: contextOf(tx).agencyId,
			returns: made.sources.filter(({ unit }) => !lower.has(unit)).map(({ submissionId, unit }) => ({ id: submissionId, unit })),
			body: paper.body,
			question: made.question
		});
		return { content, sha256: sha256Of(canonicalize(content) ?? ''), frozenAt: paper.frozenAt, draftId: made.draftId };
	}
	return null;
}

/** The frozen result report as one signed file for the superior's own Khéo; refused when it is no more the content that was ordered (`contentSha256`). */
export async function writeResultPackage(
	ctx: Context,
	obligationId: string,
	contentSha256: string | null = null
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	assertReader(ctx);
	const frozen = await readOnly(ctx, (tx) => findFrozenResult(tx, obligationId));
	if (!frozen) throw new Problem('levels.not-frozen');
	if (contentSha256 !== null && frozen.sha256 !== contentSha256) throw new Problem('levels.moved');
	const { content, frozenAt } = frozen;
	const about = { agency: content.issuer, title: content.title, frozenAt: frozenAt.toISOString(), kheoVersion: appVersion };
	const bytes = writePackage({ kind: 'results', about, content: canonicalize(content) ?? '', files: [], key: installationKey() });
	return { bytes, name: `${content.issuer} - ${content.title}`.slice(0, 100) + '.kheo.zip' };
}
