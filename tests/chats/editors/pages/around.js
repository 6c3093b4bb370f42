const frame = document.createElement('iframe');
frame.title = '在线客服';
frame.src = `./chat.html${location.search}`;
document.body.append(frame);
