import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a job in a process of its own took; the memory is the peak of the whole process. */
export type JobResult = { readonly milliseconds: number; readonly megabytes: number; readonly count: number };

/** Runs `bench/jobs/<job>.ts` in a fresh process and reads the result it prints. */
export function runJob(job: string, ...args: readonly string[]): Promise<JobResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(import.meta.dirname, 'jobs', `${job}.ts`), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
		let said = '';
		child.stdout.on('data', (data: Buffer) => (said += data.toString()));
		child.on('close', (code) => (code === 0 ? resolve(JSON.parse(said) as JobResult) : reject(new Error(`job ${job} ended with ${code}`))));
	});
}

/** Called by a job: does its work, which gives the count of what it handled, and prints the result. */
export async function reportJob(work: () => number | Promise<number>): Promise<void> {
	const start = performance.now();
	const count = await work();
	const taken = performance.now() - start;
	console.log(JSON.stringify({ milliseconds: taken, megabytes: process.resourceUsage().maxRSS / 1024, count } satisfies JobResult));
}
