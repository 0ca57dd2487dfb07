import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openPools } from '../database/open-pools.ts';
import { appVersion } from '../version.ts';
import type { Family } from './exposition.ts';

const delays = monitorEventLoopDelay({ resolution: 20 });
delays.enable();

/** What this process says of itself. The delay is that since it was last asked. */
export function processMetrics(): Family[] {
	const { rss, heapUsed } = process.memoryUsage();
	const delay = delays.percentile(99) / 1e9;
	delays.reset();
	return [
		{ name: 'kheo_info', help: 'The version that runs.', type: 'gauge', samples: [{ labels: { version: appVersion, node: process.versions.node }, value: 1 }] },
		{ name: 'process_start_time_seconds', help: 'When the process began.', type: 'gauge', samples: [{ value: Date.now() / 1000 - process.uptime() }] },
		{ name: 'process_resident_memory_bytes', help: 'Memory of the web process.', type: 'gauge', samples: [{ value: rss }] },
		{ name: 'kheo_heap_bytes', help: 'Memory that JavaScript holds.', type: 'gauge', samples: [{ value: heapUsed }] },
		{
			name: 'kheo_event_loop_delay_seconds',
			help: 'Delay of the event loop, 99th percentile since the last scrape.',
			type: 'gauge',
			samples: [{ value: delay }]
		},
		poolFamily()
	];
}

function poolFamily(): Family {
	const samples = openPools().flatMap(({ user, pool: { totalCount, idleCount, waitingCount } }) => [
		{ labels: { role: user, state: 'busy' }, value: totalCount - idleCount },
		{ labels: { role: user, state: 'idle' }, value: idleCount },
		{ labels: { role: user, state: 'waiting' }, value: waitingCount }
	]);
	return {
		name: 'kheo_database_sessions',
		help: 'Sessions of the database, and requests that wait for one, by role.',
		type: 'gauge',
		samples: summed(samples)
	};
}

function summed(samples: readonly { readonly labels: Record<string, string>; readonly value: number }[]) {
	const groups = Map.groupBy(samples, ({ labels }) => JSON.stringify(labels));
	return [...groups.values()].map((same) => ({ labels: same[0]?.labels ?? {}, value: same.reduce((sum, { value }) => sum + value, 0) }));
}
