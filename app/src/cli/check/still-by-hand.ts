import { messageOf, type Finding, type Replacement } from '@kheo/core';
import type { FileRead } from '../read-plan-file.ts';
import { placesOf } from './place-words.ts';

/** What is left for a person after `--fix`, notes aside: a count, then each point where it stands. Nothing when all is mended. */
export function stillByHand(reads: readonly FileRead[], applied: readonly Replacement[]): string[] {
	const left = reads.flatMap((read) => {
		if ('refused' in read) return [];
		const findings = read.reading.findings.filter((finding) => finding.severity !== 'info' && !isMended(finding, applied));
		return findings.map((finding) => `  ${read.path}${placesOf(read.document, finding).first}: ${messageOf(finding)} [${finding.code}]`);
	});
	return left.length === 0 ? [] : [`Còn ${left.length} điểm phải sửa tay:`, ...left];
}

function isMended({ fix = [] }: Finding, applied: readonly Replacement[]): boolean {
	const isApplied = (wanted: Replacement) => applied.some((one) => one.with === wanted.with && samePlace(one, wanted));
	return fix.length > 0 && fix.every(isApplied);
}

function samePlace({ place: a }: Replacement, { place: b }: Replacement): boolean {
	return a.block === b.block && a.start === b.start && a.end === b.end;
}
