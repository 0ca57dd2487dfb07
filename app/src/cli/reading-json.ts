import { messageOf, type Finding, type Reading } from '@kheo/core';
import type { FileFacts, FileRead } from './read-plan-file.ts';
import type { Refusal } from './refusal-of.ts';

export type FindingJson = Pick<Finding, 'code' | 'severity' | 'rule' | 'places' | 'params' | 'fix'> & { readonly message: string };
/** A reading without its blocks: sources of an attachment point into those of the whole file, which are printed once. */
export type FactsJson = Omit<Reading, 'blocks' | 'attachments' | 'findings'> & {
	readonly attachments: readonly FactsJson[];
	readonly findings: readonly FindingJson[];
};
export type ReadingJson = FactsJson & { readonly schema: 'kheo.reading/1'; readonly file: FileFacts; readonly blocks: readonly string[] };
export type RefusedJson = { readonly file: string; readonly error: Refusal };

/** The published shape of a reading, "kheo.reading/1"; a refused file stands in its place with its code and message. */
export function readingJson(read: FileRead): ReadingJson | RefusedJson {
	if ('refused' in read) return { file: read.path, error: read.refused };
	const { blocks } = read.reading;
	return { schema: 'kheo.reading/1', file: read.file, blocks, ...factsOf(read.reading) };
}

function factsOf({ blocks: _blocks, ...reading }: Reading): FactsJson {
	return { ...reading, attachments: reading.attachments.map(factsOf), findings: reading.findings.map(findingJson) };
}

export function findingJson(finding: Finding): FindingJson {
	const { code, severity, rule, places, params, fix } = finding;
	return { code, severity, message: messageOf(finding), rule, places, params, ...(fix && { fix }) };
}
