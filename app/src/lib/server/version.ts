/** The version of Khéo, kept beside every frozen file: the same content gives the same bytes within one version. */
export const appVersion = '0.1.0';
