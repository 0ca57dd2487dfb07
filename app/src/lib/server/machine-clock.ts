import { execFile } from 'node:child_process';

/** Whether this machine's clock goes by NTP, as its system says; null where it does not say. */
export function isClockSynchronised(): Promise<boolean | null> {
	return new Promise((done) =>
		execFile('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'], { timeout: 3000 }, (error, out) => done(error ? null : out.trim() === 'yes'))
	);
}
