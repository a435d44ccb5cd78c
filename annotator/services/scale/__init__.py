"""More claims than one process holds: laid out, searched and compared block by block, by however many workers."""
