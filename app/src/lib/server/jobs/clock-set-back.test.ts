import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { clockSetBack } from './clock-set-back.ts';

test('a clock that is set back by more than a minute is noticed; one that goes on, jumps ahead or is put right by a second is not', async () => {
	const clock = { wall: 0, elapsed: 0 };
	using watch = clockSetBack({ wall: () => clock.wall, elapsed: () => clock.elapsed }, 1);
	const goes = async (to: { wall: number; elapsed: number }) => {
		Object.assign(clock, to);
		await sleep(10);
		return watch.signal.aborted;
	};
	expect(await goes({ wall: 5000, elapsed: 5000 })).toBe(false);
	expect(await goes({ wall: 86_405_000, elapsed: 6000 })).toBe(false);
	expect(await goes({ wall: 86_405_000, elapsed: 7000 })).toBe(false);
	expect(await goes({ wall: 8000, elapsed: 8000 })).toBe(true);
});
