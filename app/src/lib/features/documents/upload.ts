/**
 * Sends a file to this page's form action and tells how much has gone up. A proxy with a limit of its own answers 413 with a page of its own;
 * null when the connection was lost.
 */
export function upload(file: File, progress: (share: number) => void): Promise<{ readonly text: string } | 'too-large' | null> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => lengthComputable && progress(loaded / total));
		request.addEventListener('load', () => resolve(answerOf(request)));
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

function answerOf({ status, responseText: text }: XMLHttpRequest): { readonly text: string } | 'too-large' | null {
	if (text.startsWith('{')) return { text };
	return status === 413 ? 'too-large' : null;
}
