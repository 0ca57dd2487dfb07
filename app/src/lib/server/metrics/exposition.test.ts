import { expect, test } from 'vitest';
import { exposition } from './exposition.ts';
import { countRequest, requestDurations } from './request-metrics.ts';

test('figures are told in the text format, with the signs of labels escaped and what is not known left out', () => {
	const told = exposition([
		{ name: 'a', help: 'One.', type: 'gauge', samples: [{ labels: { of: 'x"\\\n' }, value: 1.5 }] },
		{ name: 'b', help: 'Two.', type: 'gauge', samples: [] }
	]);
	expect(told).toBe('# HELP a One.\n# TYPE a gauge\na{of="x\\"\\\\\\n"} 1.5\n');
});

test('a request counts in every bucket that is wide enough, under its route and the class of its status', () => {
	countRequest({ route: '/tests', status: 204, seconds: 0.3 });
	countRequest({ route: '/tests', status: 200, seconds: 30 });
	const lines = exposition([requestDurations()]).split('\n');
	const of = (suffix: string, le = '') =>
		lines.find((line) => line.startsWith(`kheo_request_seconds_${suffix}{route="/tests",status="2xx"${le}`))?.split(' ')[1];
	expect([of('bucket', ',le="0.25"'), of('bucket', ',le="0.5"'), of('bucket', ',le="10"'), of('bucket', ',le="+Inf"'), of('count'), of('sum')]).toEqual([
		'0',
		'1',
		'1',
		'2',
		'2',
		'30.3'
	]);
});
