import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** How a program that refuses to run as root is run: as it is, inside a user namespace, or as `nobody`. */
export type LaunchMode = 'plain' | 'namespace' | 'nobody';

const nobody = 65534;
const namespace = ['--user', '--map-user=1000', '--map-group=1000'];

export function launchModeHere(): LaunchMode {
	if (process.getuid?.() !== 0) return 'plain';
	return spawnSync('unshare', [...namespace, 'true'], { stdio: 'ignore' }).status === 0 ? 'namespace' : 'nobody';
}

/** The process id returned is that of the program itself in every mode: `unshare` replaces itself. */
export function launch(mode: LaunchMode, program: string, parameters: readonly string[], options: SpawnOptions = {}): ChildProcess {
	if (mode === 'namespace') return spawn('unshare', [...namespace, '--', program, ...parameters], options);
	if (mode === 'nobody') return spawn(program, [...parameters], { ...options, uid: nobody, gid: nobody, cwd: '/' });
	return spawn(program, [...parameters], options);
}
