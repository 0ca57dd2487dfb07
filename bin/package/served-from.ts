import { run } from '../steps/program.ts';
import type { Installed } from './check-package.ts';

type Served = { readonly ready: number; readonly page: number; readonly doctor: readonly { readonly id: string; readonly state: string }[] };

/** Starts it where there is no network but the machine's own, and looks. */
export async function servedFrom({ kheo, env }: Installed): Promise<Served> {
	const { code, output } = await run('unshare', ['--net', '--map-root-user', '/bin/sh', '-c', script(kheo)], '.', env);
	const said = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(output)?.[1] ?? '';
	if (said('ready') === '') throw new Error(`the package does not start (${code}):\n${output}`);
	const { findings } = JSON.parse(said('doctor')) as { findings: Served['doctor'] };
	return { ready: Number(said('ready')), page: Number(said('page')), doctor: findings };
}

/** As a newcomer does it: start, open the page, ask the doctor, stop. */
function script(kheo: string): string {
	const ask = (path: string) => `"$node" -e 'fetch("http://127.0.0.1:4199${path}").then((a) => console.log(a.status), () => console.log(0))'`;
	return `
		ip link set lo up 2>/dev/null || true
		node=$(ls -d "$(dirname "${kheo}")"/../node_modules/node-linux-*/bin/node)
		"${kheo}" serve --port 4199 >/dev/null & server=$!
		for i in $(seq 1 100); do ready=$(${ask('/readyz')}); [ "$ready" = 200 ] && break; sleep 0.3; done
		echo "ready=$ready"
		echo "page=$(${ask('/sign-in')})"
		for i in $(seq 1 30); do
			doctor=$("${kheo}" doctor --json)
			case "$doctor" in *'"id":"sealer","state":"ok"'*) break;; esac
			sleep 1
		done
		echo "doctor=$doctor"
		kill -TERM $server
		wait $server`;
}
