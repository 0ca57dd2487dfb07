import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { clockShift, instant, moveClock, onPage } from './clock.ts';

const before = process.env['KHEO_CLOCK_SHIFT'];
afterEach(() => {
	if (before === undefined) delete process.env['KHEO_CLOCK_SHIFT'];
	else process.env['KHEO_CLOCK_SHIFT'] = before;
});

test('where people practise on another day, a logged time is shown by the played clock like every other time', () => {
	process.env['KHEO_CLOCK_SHIFT'] = String(-60 * 86_400_000);
	const logged = new Date();
	expect(Math.abs(onPage(logged).getTime() - instant().getTime())).toBeLessThan(5_000);
	delete process.env['KHEO_CLOCK_SHIFT'];
	expect(onPage(logged)).toEqual(logged);
});

test('a clock that people move as they practise stands in a file: it goes on from where it was put, and outside training nothing moves', () => {
	expect(moveClock(new Date('2026-10-20T08:30:00+07:00'))).toBe(false);
	const file = join(mkdtempSync(join(tmpdir(), 'kheo-clock-')), 'clock.json');
	writeFileSync(file, `${-60 * 86_400_000}\n`);
	process.env['KHEO_CLOCK_FILE'] = file;
	expect(Math.abs(instant().getTime() - (Date.now() - 60 * 86_400_000))).toBeLessThan(5_000);
	expect(moveClock(new Date('2026-10-20T08:30:00+07:00'))).toBe(true);
	expect(Math.abs(instant().getTime() - Date.parse('2026-10-20T08:30:00+07:00'))).toBeLessThan(5_000);
	expect(Number(readFileSync(file, 'utf8'))).toBe(clockShift());
	delete process.env['KHEO_CLOCK_FILE'];
	rmSync(dirname(file), { recursive: true });
});
