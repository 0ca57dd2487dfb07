import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The morning after the units' deadline: some have sent, one is late, the Office has two working days left. */
export const firstMorning = Date.parse('2026-09-25T08:30:00+07:00');

/** How far the sample's clock stands from the machine's, so that its first start is that morning; kept for later starts. */
export function sampleClockShift(dataFolder: string, now: Date): number {
	const kept = keptSampleClockShift(dataFolder);
	if (kept !== null) return kept;
	const shift = firstMorning - now.getTime();
	writeFileSync(pathIn(dataFolder), `${shift}\n`);
	return shift;
}

/** The shift that a data folder keeps; null where no sample was ever started. */
export function keptSampleClockShift(dataFolder: string): number | null {
	const path = pathIn(dataFolder);
	const kept = existsSync(path) ? Number(JSON.parse(readFileSync(path, 'utf8'))) : Number.NaN;
	return Number.isFinite(kept) ? kept : null;
}

/** Where the clock of the sample stands, once it was started. */
export function sampleClockFile(dataFolder: string): string {
	return pathIn(dataFolder);
}

function pathIn(dataFolder: string): string {
	return join(dataFolder, 'demo-clock.json');
}
