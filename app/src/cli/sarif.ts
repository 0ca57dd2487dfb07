import { listRules, messageOf, placeInFile, type Finding, type Source } from '@kheo/core';
import type { FileRead, PlanRead } from './read-plan-file.ts';
import { version } from './version.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * The findings as SARIF 2.1.0. A place is a logical location, because offsets count in the blocks of a reading and not in the file's bytes;
 * where the file has lines it is a region too.
 */
export async function sarifOf(reads: readonly FileRead[]): Promise<object> {
	const results = reads.flatMap((read) =>
		'refused' in read ? [refusal(read.path, read.refused)] : read.reading.findings.map((finding) => result(read, finding))
	);
	const rules = [...new Set(results.map(({ ruleId }) => ruleId))].map(ruleOf);
	return {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [{ tool: { driver: { name: 'kheo', version: await version(), rules } }, columnKind: 'utf16CodeUnits', results }]
	};
}

function ruleOf(id: string) {
	const listed = listRules().find(({ code }) => code === id);
	return listed ? { id, shortDescription: { text: listed.title }, help: { text: listed.law } } : { id };
}

function result(read: PlanRead, finding: Finding) {
	const locations = finding.places.length > 0 ? finding.places.map((place) => location(read, place)) : [fileOnly(read.path)];
	return { ruleId: finding.code, level: levels[finding.severity], message: { text: `${messageOf(finding)} (${finding.rule})` }, locations };
}

function refusal(path: string, { code, message }: { readonly code: string; readonly message: string }) {
	return { ruleId: code, level: 'error', message: { text: message }, locations: [fileOnly(path)] };
}

function location({ path, document }: PlanRead, { block, start, end, quote }: Source) {
	const place = placeInFile(document, { block, start });
	return {
		...fileOnly(path, place.kind === 'line' ? { startLine: place.line, startColumn: place.column } : undefined),
		logicalLocations: [{ name: quote, fullyQualifiedName: `blocks[${block}]`, kind: 'element' }],
		properties: { block, start, end, ...(place.kind === 'page' && { page: place.page, line: place.line }) }
	};
}

function fileOnly(path: string, region?: { readonly startLine: number; readonly startColumn: number }) {
	return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...(region && { region }) } };
}

function uriOf(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}
