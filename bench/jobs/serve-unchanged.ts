import { createServer } from 'node:http';

/** The bare server of a page that did not change: compares one header and answers 304, until it is killed. */
const [tag = '', port = ''] = process.argv.slice(2);
const page = Buffer.alloc(16_384, 'a');
const server = createServer((request, answer) => {
	answer.writeHead(request.headers['if-none-match'] === tag ? 304 : 200, { etag: tag, 'cache-control': 'no-cache' });
	answer.end(request.headers['if-none-match'] === tag ? undefined : page);
});
server.listen(Number(port), '127.0.0.1', () => console.log('listening'));
