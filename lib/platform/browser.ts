import { browser as extensionApi } from 'wxt/browser';

/** The only door to the extension API, so that tests can put a fake behind it. */
export const browser = extensionApi;
