import { spawn } from 'node:child_process';
import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostAddress, places } from './network.ts';

export const databasePort = 15432;
export const webPort = 18080;
export const appPorts = [18081, 18082] as const;

/** HAProxy before Postgres (whoever Patroni says is the primary) and before the applications (those that say they are ready). */
export function startBalancer(folder: string): { stop(): void } {
	const file = join(folder, 'haproxy.cfg');
	writeFileSync(file, settings());
	const out = openSync(join(folder, 'haproxy.log'), 'a');
	const running = spawn('haproxy', ['-db', '-f', file], { stdio: ['ignore', out, out] });
	return { stop: () => void running.kill('SIGKILL') };
}

function settings(): string {
	const databases = places.map(({ name, address }) => `  server ${name} ${address}:5432 check port 8008`);
	const apps = appPorts.map((port) => `  server app${port} 127.0.0.1:${port} check`);
	return `defaults
  timeout connect 2s
  timeout client 10m
  timeout server 10m
  timeout check 2s

listen primary
  mode tcp
  bind ${hostAddress}:${databasePort}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${databases.join('\n')}

listen web
  mode http
  bind 127.0.0.1:${webPort}
  balance roundrobin
  option httpchk GET /healthz
  default-server inter 1s fall 2 rise 1
${apps.join('\n')}
`;
}
