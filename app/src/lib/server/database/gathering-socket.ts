import { Socket } from 'node:net';

/** A socket that sends what is written in one turn of the program in one go: a write costs more than a short statement does. */
export function gatheringSocket(): Socket {
	const socket = new Socket();
	// Connecting gives a socket its own `write` back.
	return socket.once('connect', () => Object.assign(socket, { write: gathering(socket) }));
}

function gathering(socket: Socket): Socket['write'] {
	const write = socket.write.bind(socket) as (...given: unknown[]) => boolean;
	let isGathering = false;
	const send = () => {
		isGathering = false;
		socket.uncork();
	};
	return (...given: unknown[]) => {
		if (!isGathering) {
			isGathering = true;
			socket.cork();
			process.nextTick(send);
		}
		return write(...given);
	};
}
