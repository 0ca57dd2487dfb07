import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';

const textual = /^(text\/|application\/(json|xml|.*\+xml))/;

/** The same response, whose rendered text goes out as gzip when the browser takes it. Built assets are compressed already and pass through. */
export function compressed(request: IncomingMessage, response: ServerResponse): ServerResponse {
	if (request.method === 'HEAD' || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return response;
	const writeHead = response.writeHead.bind(response);
	const start = ((status: number, ...rest: unknown[]) => {
		if (rest.length === 0 && isWorthIt(status, response)) zip(response);
		return Reflect.apply(writeHead, response, [status, ...rest]) as ServerResponse;
	}) as typeof response.writeHead;
	response.writeHead = start;
	return response;
}

function isWorthIt(status: number, response: ServerResponse): boolean {
	const length = Number(response.getHeader('content-length') ?? Number.POSITIVE_INFINITY);
	const plain = !response.hasHeader('content-encoding') && textual.test(String(response.getHeader('content-type') ?? ''));
	return plain && length > 500 && status !== 204 && status !== 206 && status !== 304;
}

function zip(response: ServerResponse): void {
	const gzip = createGzip({ level: 6 });
	const write = response.write.bind(response);
	const end = response.end.bind(response);
	response.removeHeader('content-length');
	response.setHeader('content-encoding', 'gzip');
	response.appendHeader('vary', 'accept-encoding');
	gzip.on('data', (chunk: Buffer) => void (write(chunk) || gzip.pause()));
	gzip.on('end', () => end());
	gzip.on('drain', () => response.emit('drain'));
	response.on('drain', () => gzip.resume());
	response.on('close', () => gzip.destroy());
	response.write = ((chunk: Buffer | string) => gzip.write(chunk)) as typeof response.write;
	response.end = ((chunk?: Buffer | string) => {
		gzip.end(chunk);
		return response;
	}) as typeof response.end;
}
