import { writePackage } from '@kheo/documents/package/write-package';
import canonicalize from 'canonicalize';
import { installationKey } from '#lib/features/packages/server/service/installation-key.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import { appVersion } from '#lib/server/version.ts';
import { findCurrent, type Consolidation } from '../queries.ts';
import type { RegisterFile } from './read-consolidation.ts';

/**
 * The frozen register as one signed file for the superior's own Khéo, to be carried, mailed or handed over on any medium. `contentSha256`: the content that was ordered;
 * refused when another one has taken its place.
 */
export async function writeRegisterPackage(ctx: Context, obligationId: string, contentSha256: string | null = null): Promise<RegisterFile> {
	const current = await readOnly(ctx, (tx) => findCurrent(tx, obligationId));
	if (current?.status !== 'frozen' || !current.content || !current.frozenAt) throw new Problem('consolidation.not-frozen');
	if (contentSha256 !== null && current.contentSha256 !== contentSha256) throw new Problem('consolidation.moved');
	const { content, frozenAt } = current;
	const about = { agency: content.heading.issuer, title: content.formTitle, frozenAt: frozenAt.toISOString(), kheoVersion: current.kheoVersion ?? appVersion };
	const bytes = writePackage({
		about,
		content: canonicalize(content) ?? '',
		levels: current.levels && (canonicalize(current.levels) ?? null),
		files: await papersOf(ctx, current),
		key: installationKey()
	});
	return { bytes, name: `${content.heading.issuer} - ${content.formTitle.replace(/\s+/g, ' ')}`.slice(0, 100) + '.kheo.zip' };
}

async function papersOf(ctx: Context, { docxSha256, pdfSha256 }: Consolidation) {
	const kept = [
		{ name: 'register.docx', sha256: docxSha256 },
		{ name: 'register.pdf', sha256: pdfSha256 }
	];
	const files = await Promise.all(kept.map(async ({ name, sha256 }) => ({ name, bytes: sha256 && (await readStored(ctx, sha256)) })));
	return files.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []));
}
