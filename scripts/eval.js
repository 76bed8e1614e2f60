// Kept for the helpers of this session; `npm run eval` runs eval/main.js.
await import('../eval/main.js');
