export { serve } from '../chats/zoo/serve.mjs';
