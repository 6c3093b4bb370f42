import * as zoo from '../chats/zoo/serve.mjs';

export const serve = (options) => zoo.serve(options);
