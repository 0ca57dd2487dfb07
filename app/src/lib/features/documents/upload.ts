/** Sends a file to this page's form action and tells how much has gone up; the answer's text, or null when the connection was lost. */
export function upload(file: File, progress: (share: number) => void): Promise<string | null> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => lengthComputable && progress(loaded / total));
		request.addEventListener('load', () => resolve(request.responseText));
		request.addEventListener('error', () => resolve(null));
		request.addEventListener('abort', () => resolve(null));
		request.open('POST', location.pathname);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		const form = new FormData();
		form.set('file', file);
		request.send(form);
	});
}
