import { afterEach, expect, test } from 'vitest';
import { instant, onPage } from './clock.ts';

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
