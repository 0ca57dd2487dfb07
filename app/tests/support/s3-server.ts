import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listening } from './listening.ts';

export const s3Keys = { accessKeyId: 'KHOATHU', secretAccessKey: 'bí mật chỉ để thử' };
const region = 'us-east-1';
const perPage = 2;

/**
 * A small server of the documented S3 protocol (path style, Signature Version 4, ListObjectsV2): no real one can be had from the registries. It checks every
 * signature and the hash of every body by itself, and keeps an object only once all of it has come.
 */
export async function s3Server() {
	const objects = new Map<string, { bytes: Buffer; at: Date }>();
	const faults: number[] = [];
	const server = createServer((request, response) => void answer(request, response, objects, faults).catch(() => response.destroy()));
	const { address, [Symbol.asyncDispose]: close } = await listening(server);
	const env = {
		S3_ENDPOINT: address,
		S3_BUCKET: 'kheo',
		S3_PREFIX: 'tep',
		S3_ACCESS_KEY_ID: s3Keys.accessKeyId,
		S3_SECRET_ACCESS_KEY: s3Keys.secretAccessKey
	};
	/** `faults`: the statuses with which it answers the next requests, whatever they ask. */
	return { env, objects, faults, [Symbol.asyncDispose]: close };
}

type Objects = Map<string, { bytes: Buffer; at: Date }>;

async function answer(request: IncomingMessage, response: ServerResponse, objects: Objects, faults: number[]): Promise<void> {
	const body = await wholeBody(request);
	const fault = faults.shift();
	if (fault !== undefined) return void response.writeHead(fault).end('<Error/>');
	const url = new URL(request.url ?? '/', 'http://s3');
	const stated = String(request.headers['x-amz-content-sha256']);
	if (!isSigned(request, url, stated)) return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
	if (stated !== hashOf(body)) return void response.writeHead(400).end('<Error><Code>XAmzContentSHA256Mismatch</Code></Error>');
	const key = decodeURIComponent(url.pathname);
	const source = request.headers['x-amz-copy-source'];
	const found = objects.get(source === undefined ? key : decodeURIComponent(String(source)));
	if (url.searchParams.has('list-type')) return void response.writeHead(200, { 'content-type': 'application/xml' }).end(listed(objects, url));
	if (request.method === 'DELETE') return void (objects.delete(key), response.writeHead(204).end());
	if (request.method === 'PUT' && source === undefined) return void (objects.set(key, { bytes: body, at: new Date() }), response.writeHead(200).end());
	if (!found) return void response.writeHead(404).end(request.method === 'HEAD' ? undefined : '<Error><Code>NoSuchKey</Code></Error>');
	if (request.method === 'PUT') return void (objects.set(key, { bytes: found.bytes, at: new Date() }), response.writeHead(200).end('<CopyObjectResult/>'));
	response.writeHead(200, { 'content-length': found.bytes.byteLength, 'last-modified': found.at.toUTCString() });
	response.end(request.method === 'HEAD' ? undefined : found.bytes);
}

/** Throws when the connection ends before the length that was announced. */
async function wholeBody(request: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

function listed(objects: Objects, url: URL): string {
	const [prefix, after] = [`${url.pathname}${url.searchParams.get('prefix') ?? ''}`, url.searchParams.get('continuation-token') ?? ''];
	const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted();
	const page = keys.slice(0, perPage);
	const contents = page.map((key) => {
		const { bytes, at } = objects.get(key) ?? { bytes: Buffer.alloc(0), at: new Date() };
		return `<Contents><Key>${key.slice(url.pathname.length)}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.byteLength}</Size></Contents>`;
	});
	const more =
		keys.length > perPage ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '<IsTruncated>false</IsTruncated>';
	return `<ListBucketResult>${more}${contents.join('')}</ListBucketResult>`;
}

/** AWS Signature Version 4, over the headers that the client says it signed. */
function isSigned(request: IncomingMessage, url: URL, bodyHash: string): boolean {
	const [, scope = '', names = '', signature = ''] =
		/Credential=[^/]+\/(\S+), ?SignedHeaders=(\S+), ?Signature=([0-9a-f]{64})/u.exec(request.headers.authorization ?? '') ?? [];
	const headers = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
	const query = [...url.searchParams].map(([name, value]) => `${strict(name)}=${strict(value)}`).toSorted();
	const canonical = [request.method, url.pathname, query.join('&'), headers.join(''), names, bodyHash].join('\n');
	const moment = String(request.headers['x-amz-date']);
	const words = ['AWS4-HMAC-SHA256', moment, scope, hashOf(canonical)].join('\n');
	const key = [moment.slice(0, 8), region, 's3', 'aws4_request'].reduce<Buffer | string>((under, part) => hmac(under, part), `AWS4${s3Keys.secretAccessKey}`);
	return names.includes('x-amz-content-sha256') && hmac(key, words).toString('hex') === signature;
}

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer | string, words: string) => createHmac('sha256', key).update(words).digest();
const strict = (words: string) => encodeURIComponent(words).replace(/[!'()*]/gu, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
