import { messageOf, type Finding, type Reading } from '@kheo/core';
import type { FileRead } from './read-plan-file.ts';

/** The published shape of a reading, "kheo.reading/1"; a refused file stands in its place with its code and message. */
export function readingJson(read: FileRead): object {
	if ('refused' in read) return { file: read.path, error: read.refused };
	const { blocks, ...facts } = factsOf(read.reading);
	return { schema: 'kheo.reading/1', file: read.file, blocks, ...facts };
}

function factsOf(reading: Reading) {
	return { ...reading, attachments: reading.attachments.map(withoutBlocks), findings: reading.findings.map(findingJson) };
}

/** Sources of an attachment point into the blocks of the whole file, which are printed once. */
function withoutBlocks(attachment: Reading): object {
	const { blocks: _, ...facts } = factsOf(attachment);
	return facts;
}

export function findingJson(finding: Finding): object {
	const { code, severity, rule, places, params, fix } = finding;
	return { code, severity, message: messageOf(finding), rule, places, params, ...(fix && { fix }) };
}
