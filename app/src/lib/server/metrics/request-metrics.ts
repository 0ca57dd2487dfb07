import type { Family, Sample } from './exposition.ts';

type Ended = { readonly route: string; readonly status: number; readonly seconds: number };
type Kept = { readonly labels: Readonly<Record<string, string>>; readonly within: number[]; count: number; sum: number };

const upTo = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Of this process since its start, by route and class of status. There are as many as the app has routes, whatever addresses are asked for. */
const kept = new Map<string, Kept>();

export function countRequest({ route, status, seconds }: Ended): void {
	const answer = `${Math.floor(status / 100)}xx`;
	const key = `${route} ${answer}`;
	const own = kept.get(key) ?? { labels: { route, status: answer }, within: upTo.map(() => 0), count: 0, sum: 0 };
	kept.set(key, own);
	own.count += 1;
	own.sum += seconds;
	for (const [at, limit] of upTo.entries()) if (seconds <= limit) own.within[at] = (own.within[at] ?? 0) + 1;
}

export function requestDurations(): Family {
	const samples = [...kept.values()].flatMap(({ labels, within, count, sum }): Sample[] => [
		...upTo.map((limit, at) => ({ suffix: '_bucket', labels: { ...labels, le: String(limit) }, value: within[at] ?? 0 })),
		{ suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
		{ suffix: '_sum', labels, value: sum },
		{ suffix: '_count', labels, value: count }
	]);
	return { name: 'kheo_request_seconds', help: 'How long requests took, from the first byte to the last.', type: 'histogram', samples };
}
