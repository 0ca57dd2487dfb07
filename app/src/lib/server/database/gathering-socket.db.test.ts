import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { listening } from '../../../../tests/support/listening.ts';
import { gatheringSocket } from './gathering-socket.ts';

test('what is written in one turn waits for its end, and arrives whole and in order', async () => {
	await using server = await listening(createServer((peer) => peer.pipe(peer)));
	const socket = gatheringSocket();
	socket.connect(server.port, '127.0.0.1');
	await once(socket, 'connect');
	for (const part of ['begin;', 'select 1;', 'commit']) socket.write(part);
	expect(socket.writableLength).toBe('begin;select 1;commit'.length);
	const [echo] = await once(socket, 'data');
	expect(String(echo)).toBe('begin;select 1;commit');
	expect(socket.writableLength).toBe(0);
	socket.destroy();
});
