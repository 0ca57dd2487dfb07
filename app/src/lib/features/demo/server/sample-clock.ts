import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The morning after the units' deadline: some have sent, one is late, the Office has two working days left. */
const firstMorning = Date.parse('2026-09-25T08:30:00+07:00');

/** How far the sample's clock stands from the machine's, so that its first start is that morning; kept for later starts. */
export function sampleClockShift(dataFolder: string, now: Date): number {
	const path = join(dataFolder, 'demo-clock.json');
	const kept = existsSync(path) ? Number(JSON.parse(readFileSync(path, 'utf8'))) : Number.NaN;
	if (Number.isFinite(kept)) return kept;
	const shift = firstMorning - now.getTime();
	writeFileSync(path, `${shift}\n`);
	return shift;
}
