import { AwsClient } from 'aws4fetch';
import type { S3Settings } from './s3-settings.ts';

export type S3Object = { readonly key: string; readonly size: number; readonly changedAt: Date };

/** The keeper of files did not answer, or not as it should; to be tried again. */
export class FilesAway extends Error {
	override readonly name = 'FilesAway';
	readonly code = 'FILES_AWAY';
}

/** A bucket (or a folder in it) of a server that speaks S3: whole objects, by the keys under its root. */
export type Bucket = {
	/** The server compares the bytes with their hash and keeps all or nothing. */
	put(key: string, bytes: Uint8Array, sha256: string): Promise<void>;
	get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
	stat(key: string): Promise<Omit<S3Object, 'key'> | null>;
	remove(key: string): Promise<void>;
	/** Within the server, without the bytes coming here. */
	copy(from: string, to: string): Promise<void>;
	/** A page at a time, as the server gives them. */
	list(prefix: string): AsyncIterable<readonly S3Object[]>;
};

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const patience = 60_000;

export function bucketAt({ root, region, accessKeyId, secretAccessKey }: S3Settings): Bucket {
	const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
	const ask = async (method: string, url: URL, { body, sha256 = emptyHash, headers = {} }: Asked = {}): Promise<Response> => {
		const init = { method, headers: { ...headers, 'x-amz-content-sha256': sha256 }, signal: AbortSignal.timeout(patience), ...(body && { body }) };
		const answer = await client.fetch(url, init).catch((error: unknown) => {
			throw new FilesAway(`${method} ${url.host}`, { cause: error });
		});
		if (answer.ok || answer.status === 404) return answer;
		throw new FilesAway(`${method} ${url.host}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
	};
	const urlOf = (key: string) => new URL(key, root);
	return {
		put: async (key, bytes, sha256) => found(await ask('PUT', urlOf(key), { body: new Uint8Array(bytes), sha256 })),
		get: async (key) => {
			const answer = await ask('GET', urlOf(key));
			return answer.status === 404 ? null : bytesOf(answer);
		},
		stat: async (key) => {
			const { status, headers } = await ask('HEAD', urlOf(key));
			return status === 404 ? null : { size: Number(headers.get('content-length')), changedAt: new Date(headers.get('last-modified') ?? 0) };
		},
		remove: async (key) => void (await ask('DELETE', urlOf(key))),
		copy: async (from, to) => found(await ask('PUT', urlOf(to), { headers: { 'x-amz-copy-source': urlOf(from).pathname } })),
		list: (prefix) => pages(root, prefix, (url) => ask('GET', url))
	};
}

type Asked = { readonly body?: Uint8Array<ArrayBuffer>; readonly sha256?: string; readonly headers?: Readonly<Record<string, string>> };

function found(answer: Response): void {
	if (answer.status === 404) throw new FilesAway(`no such bucket or object: ${new URL(answer.url).host}`);
}

/** A connection that breaks in the middle of a file is no file. */
async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await answer.arrayBuffer());
	} catch (error) {
		throw new FilesAway('the answer was cut off', { cause: error });
	}
}

/** ListObjectsV2. Keys under our root are of letters, digits, dots, dashes and slashes, which XML leaves as they are. */
async function* pages(root: URL, prefix: string, ask: (url: URL) => Promise<Response>): AsyncGenerator<readonly S3Object[]> {
	const [, bucket = '', ...folder] = root.pathname.split('/');
	const under = folder.join('/');
	for (let token: string | undefined = ''; token !== undefined;) {
		const url = new URL(`/${bucket}/`, root);
		url.search = new URLSearchParams({ 'list-type': '2', prefix: under + prefix, ...(token && { 'continuation-token': token }) }).toString();
		const answer = await ask(url);
		found(answer);
		const xml = await answer.text();
		yield [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gsu)].map(([, object = '']) => objectIn(object, under.length));
		token = /<IsTruncated>true/u.test(xml) ? tagged(xml, 'NextContinuationToken').replaceAll('&amp;', '&') : undefined;
	}
}

function objectIn(xml: string, skipped: number): S3Object {
	return { key: tagged(xml, 'Key').slice(skipped), size: Number(tagged(xml, 'Size')), changedAt: new Date(tagged(xml, 'LastModified')) };
}

function tagged(xml: string, name: string): string {
	return new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(xml)?.[1] ?? '';
}
