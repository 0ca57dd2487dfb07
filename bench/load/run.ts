import { setTimeout as sleep } from 'node:timers/promises';
import { operations, type Operation, type Place, type Seat } from './operations.ts';

export type Times = ReadonlyMap<string, readonly number[]>;

/** `atOnce` people work until `until` says that it is enough, each on a seat nobody else has, and pause so many milliseconds after each press. */
export async function work(place: Place, seats: readonly Seat[], atOnce: number, pause: number, until: (done: number) => boolean): Promise<Times> {
	const times = new Map<string, number[]>();
	const free = seats.toSorted(() => Math.random() - 0.5);
	let done = 0;
	const person = async (offset: number) => {
		await sleep(offset);
		while (!until(done)) {
			const seat = free.shift();
			if (!seat) throw new Error('no seat is free');
			const operation = pick(seat);
			const start = performance.now();
			await operation.run(place, seat);
			times.set(operation.name, [...(times.get(operation.name) ?? []), performance.now() - start]);
			done += 1;
			free.push(seat);
			await sleep(pause * (0.5 + Math.random()));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, (_, n) => person((n * pause) / atOnce)));
	return times;
}

function pick({ person: { role, handsIn } }: Seat): Operation {
	const own = operations.filter(({ for: whose, name }) =>
		whose === 'unit'
			? role === 'unit' && (handsIn || !name.startsWith('return handed'))
			: whose === 'office'
				? role !== 'unit' && (role === 'office' || name === 'board')
				: true
	);
	let at = Math.random() * own.reduce((sum, { weight }) => sum + weight, 0);
	return own.find(({ weight }) => (at -= weight) < 0) ?? (own[0] as Operation);
}

export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
