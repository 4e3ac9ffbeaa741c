export const summary=(t,f)=>({markdown:f.map(x=>x.id+' '+x.slower+' '+JSON.stringify({...x,times:x.times?.map(t=>[t.dom?.toFixed(1),t.painted?.toFixed(1),t.cpu.toFixed(1)].join('/')).join(' ')})).join('\n'),rows:[]});
export const writeDocument=()=>'';
