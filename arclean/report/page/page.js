(()=>{const all=[...document.querySelectorAll('[data-e],[data-f]')],told=document.getElementById('told');
const key=n=>n.dataset.e!==undefined?'e'+n.dataset.e:'f'+n.dataset.f;
const keys=n=>['e','f'].filter(k=>n.dataset[k]!==undefined).map(k=>k+n.dataset[k]);
const by={};for(const n of all)for(const k of keys(n))(by[k]=by[k]||[]).push(n);
const about=k=>{const t=document.getElementById('t-'+k);return t?t.textContent:''};
const show=n=>{document.querySelectorAll('.on').forEach(o=>o.classList.remove('on'));if(!n){told.textContent='';return}
for(const k of keys(n))for(const o of by[k])if(o.tagName!=='TR')o.classList.add('on');told.textContent=keys(n).map(about).join(' | ')};
for(const type of ['mouseover','focusin'])document.addEventListener(type,v=>{const n=v.target.closest('[data-e],[data-f]');if(n||type==='mouseover')show(n)});
document.addEventListener('click',v=>{const n=v.target.closest('tr[data-f]');if(n){const o=by[key(n)].find(x=>x.tagName!=='TR');if(o){o.scrollIntoView({block:'center'});o.focus()}}});
const order=[...document.querySelectorAll('.after [data-e],.after [data-f]')];let at=-1;
document.addEventListener('keydown',v=>{if(v.ctrlKey||v.metaKey||v.altKey||v.target.tagName==='INPUT')return;
const step={j:1,n:1,k:-1,p:-1}[v.key];if(step&&order.length){at=(at+step+order.length)%order.length;order[at].scrollIntoView({block:'center'});order[at].focus();v.preventDefault()}});
for(const box of document.querySelectorAll('.rules input'))box.addEventListener('change',()=>{
for(const n of document.querySelectorAll('.'+box.value))n.classList.toggle('off',!box.checked)})})();
