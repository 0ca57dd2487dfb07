import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { gatheringSocket } from './gathering-socket.ts';

test('what is written in one turn waits for its end, and arrives whole and in order', async () => {
	const server = createServer((peer) => peer.pipe(peer)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	const socket = gatheringSocket();
	socket.connect(address.port, '127.0.0.1');
	await once(socket, 'connect');
	for (const part of ['begin;', 'select 1;', 'commit']) socket.write(part);
	expect(socket.writableLength).toBe('begin;select 1;commit'.length);
	const [echo] = await once(socket, 'data');
	expect(String(echo)).toBe('begin;select 1;commit');
	expect(socket.writableLength).toBe(0);
	socket.destroy();
	server.close();
});
